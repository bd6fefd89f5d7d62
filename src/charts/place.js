// Where labels of points go, so that none covers another.
// Owns: a greedy search over a few places around each point. Refuses: to move a mark, and to draw.

const SIDES = [
  [1, 0], [-1, 0], [0, -1], [0, 1],
  [0.75, -0.75], [-0.75, -0.75], [0.75, 0.75], [-0.75, 0.75],
];

const shared = (a, b) => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

/** How far a point is from a box. */
const gap = (box, { x, y }) => Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/** How much of `box` the boxes cover, in square px. */
export const covered = (box, boxes) => boxes.reduce((sum, other) => sum + shared(box, other), 0);

/**
 * Places labels in the given order. Each is { x, y, radius, width, height, needed }, `bounds` a box, `solid` the boxes no
 * label may cover and `soft` those it should avoid. Returns for each a box with { away } (px between mark and label), or
 * null when there is no free place and the label is not `needed`. `others` are more marks whose names stand already.
 */
export function place(labels, bounds, solid, soft, others = []) {
  const taken = [...solid];
  const marks = [...labels, ...others];
  return labels.map((label) => {
    // Only what a label of this one could reach.
    const far = label.radius + 4 + 84 + Math.max(bounds.width * 0.1, 1);
    const around = { x: label.x - far - label.width, y: label.y - far - label.height, width: 2 * (far + label.width), height: 2 * (far + label.height) };
    const near = soft.filter((box) => box.x < around.x + around.width && box.x + box.width > around.x && box.y < around.y + around.height && box.y + box.height > around.y);
    let best = null;
    for (const away of [0, 10, 22, 38, 58, 84]) {
      for (const [dx, dy] of SIDES) {
        const reach = label.radius + 4 + away;
        const box = {
          x: label.x + dx * reach + (Math.abs(dx) < 0.1 ? -label.width / 2 : dx < 0 ? -label.width : 0),
          y: label.y + dy * reach + (Math.abs(dy) < 0.1 ? -label.height / 2 : dy < 0 ? -label.height : 0),
          width: label.width,
          height: label.height,
        };
        const x = Math.min(Math.max(box.x, bounds.x), bounds.x + bounds.width - box.width);
        const y = Math.min(Math.max(box.y, bounds.y), bounds.y + bounds.height - box.height);
        const pushed = Math.abs(x - box.x) + Math.abs(y - box.y);
        Object.assign(box, { x, y });
        const hit = covered(box, taken);
        // A label that stands nearer to another mark than to its own would be read as that one's name.
        const own = gap(box, label) - label.radius;
        const stolen = marks.some((other) => other !== label && gap(box, other) - other.radius < own + 1) ? 60 : 0;
        const cost = stolen + hit * 10 + covered(box, near) * 0.4 + away * 1.2 + pushed * 3 + (dx < 0 ? 4 : 0) + (dx === 0 ? 6 : 0);
        if (best === null || cost < best.cost) best = { ...box, hit, cost, stolen, away: away + pushed };
      }
    }
    // What must stand somewhere and has found no free place there stands where it covers least, as near as can be.
    if (best.hit > 0 && label.needed) {
      for (let y = bounds.y; y + label.height <= bounds.y + bounds.height; y += 6) {
        for (let x = bounds.x; x + label.width <= bounds.x + bounds.width; x += 6) {
          const box = { x, y, width: label.width, height: label.height };
          const hit = covered(box, taken);
          const away = Math.max(0, gap(box, label) - label.radius);
          const cost = hit * 10 + away * 1.2;
          if (cost < best.cost) best = { ...box, hit, cost, stolen: 0, away };
        }
      }
    }
    if ((best.hit > 0 || best.stolen > 0) && !label.needed) return null;
    taken.push(best);
    return best;
  });
}
