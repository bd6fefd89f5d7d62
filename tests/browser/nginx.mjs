// The page on nginx as docs/self-hosting.md describes it: tools/publish lays the folder out, nginx serves it with docs/nginx.conf. Owns: starting and ending
// that nginx. Refuses: another configuration; only its port, the switch for Brotli and, when somebody wants one, its log are set.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIST } from "./harness.mjs";

export const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/**
 * Publishes dist/ into a folder of its own and serves it. `log` is nginx's own format of a line for every answer; `said` is what nginx has said.
 */
export async function openNginx({ log } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "freeze-frame-nginx-"));
  mkdirSync(join(folder, "www"));
  execFileSync("tools/publish", [join(folder, "www/simulator")], { env: { ...process.env, FREEZE_FRAME_DIST: DIST } });
  const port = await freePort();
  let configuration = readFileSync("docs/nginx.conf", "utf8").replaceAll("127.0.0.1:8080", `127.0.0.1:${port}`);
  if (existsSync(BROTLI)) configuration = configuration.replaceAll(/^(\s*)#brotli /gm, "$1");
  if (log) configuration = configuration.replace("access_log off;", `log_format own '${log}';\n  access_log ${join(folder, "log")} own;`);
  writeFileSync(join(folder, "nginx.conf"), configuration);
  const program = process.env.NGINX || ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync) || "nginx";
  // Root's folders are root's alone.
  const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
  // The program takes a variable of its own name for sockets that it inherits.
  const { NGINX: _, ...env } = process.env;
  const said = [];
  const nginx = spawn(program, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr", ...user], { env, stdio: ["ignore", "ignore", "pipe"] });
  nginx.stderr.on("data", (text) => said.push(text));
  const ended = new Promise((_, fail) => nginx.on("exit", (code) => fail(new Error(`nginx ended (${code}): ${said.join("")}`))));
  ended.catch(() => {});
  const site = { origin: `http://127.0.0.1:${port}` };

  /** One request as it is, nothing unpacked. */
  function ask(path, headers = {}) {
    return new Promise((done, fail) => {
      const asking = request(new URL(path, site.origin), { headers }, (answer) => {
        const parts = [];
        answer.on("data", (part) => parts.push(part));
        answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
      });
      asking.on("error", fail).end();
    });
  }

  const answers = async () => {
    while (!(await ask("/simulator/").catch(() => null))) await new Promise((done) => setImmediate(done));
  };
  await Promise.race([answers(), ended]);
  return {
    folder,
    site,
    said,
    ask,
    /** The lines of the log so far. */
    logged: () => readFileSync(join(folder, "log"), "utf8").split("\n").filter(Boolean),
    close() {
      nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
