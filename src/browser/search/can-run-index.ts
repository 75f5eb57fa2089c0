/**
 * A module with everything Pagefind's own needs that came to browsers late: two tables (reference types, the latest of
 * them: Chromium 96), a function with two results, `memory.fill`, `i32.extend8_s`, `i32.trunc_sat_f32_s`.
 */
const needed =
  '0061736d01000000' +
  '0106016000027f7f' +
  '03020100' +
  '0407027000006f0000' +
  '0503010001' +
  '0a17011500410041004100fc0b004100c04300000000fc000b';

/** Whether the browser can run the index; a page's own policy may forbid it as well, and then compiling fails. */
export const canRunIndex = (): boolean => {
  try {
    const module = Uint8Array.from(needed.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    return WebAssembly.validate(module) && new WebAssembly.Module(module) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
};
