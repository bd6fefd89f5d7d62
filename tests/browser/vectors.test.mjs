// The engine as it is built multiplies, converts and loads in whole vectors, in the way that browsers have instructions for.
// Owns: which instructions the engine's module has. Refuses: how fast it is; the benches measure that.
//
// Nothing but time tells when a compiler finds another way that is as right: it once took products of 64 bits for those of 32, and converted
// numbers and loaded vectors piece by piece, which made drawing accounts half as fast.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { DIST } from "./harness.mjs";

const disassembler = fileURLToPath(new URL("../../node_modules/.bin/wasm-dis", import.meta.url));

test("the engine works on whole vectors", () => {
  const text = execFileSync(disassembler, [`${DIST}/worker_bg.wasm`], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const count = (instruction) => text.split(`(${instruction}`).length - 1;
  for (const instruction of ["i64x2.extmul_low_i32x4_u", "i64x2.extmul_high_i32x4_u", "f32x4.convert_i32x4_s"]) {
    assert.notEqual(count(instruction), 0, instruction);
  }
  for (const instruction of ["i64x2.mul", "f32.convert_i32", "v128.load32_lane"]) {
    assert.equal(count(instruction), 0, instruction);
  }
});
