// Owns the question whether two programs simulate the same thing, from several runs of each with different luck.
// Refuses to look at speed.

/** Every number of a result's policies by its path; texts and what only one of the two reports by design are left out. */
function numbers(policies) {
  const found = new Map();
  const walk = (value, path) => {
    if (value === null || typeof value === "number") found.set(path, value);
    else if (typeof value === "object") for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
  };
  for (const { id, title, interval, ...rest } of policies) walk(rest, id);
  return found;
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function variance(values) {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length - 1);
}

/** Standard errors by which means may differ. A few thousand numbers are compared, so this leaves chance no room. */
const ALLOWED = 8;

/**
 * Complaints, at most ten, about numbers whose means over the runs differ by more than sampling error, and how many were compared.
 * Both arguments are lists of results' `policies`.
 */
export function disagreements(ours, theirs) {
  const [a, b] = [ours, theirs].map((runs) => runs.map(numbers));
  const complaints = [];
  let compared = 0;
  let largest = 0;
  for (const path of new Set([...a[0].keys(), ...b[0].keys()])) {
    if (!a[0].has(path) || !b[0].has(path)) {
      complaints.push(`${path}: only one of the two reports it`);
      continue;
    }
    const [x, y] = [a, b].map((runs) => runs.map((run) => run.get(path)).filter((value) => value !== null));
    // An average of a few defined cases says nothing; their numerator and denominator are compared on their own.
    if (Math.min(x.length, y.length) < 3) continue;
    compared += 1;
    const [p, q] = [mean(x), mean(y)];
    // What rounding to a millionth of an account or a cent may cost.
    const rounding = 1e-6 * Math.max(Math.abs(p), Math.abs(q)) + 1e-3;
    const errors = Math.abs(p - q) / (Math.sqrt(variance(x) / x.length + variance(y) / y.length) + rounding);
    largest = Math.max(largest, errors);
    if (errors > ALLOWED) complaints.push(`${path}: ${p} and ${q}, ${errors.toFixed(1)} standard errors apart`);
  }
  return { complaints: complaints.slice(0, 10), compared, largest };
}
