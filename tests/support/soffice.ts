import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why LibreOffice cannot be asked; undefined where it can. */
export const sofficeMissing: string | undefined =
  spawnSync('soffice', ['--version']).status === 0 ? undefined : 'LibreOffice (soffice) is not installed here';

/**
 * What LibreOffice makes of a file: its sheets as it would show them, by file name, in CSV without a byte order mark.
 * A CSV is opened with what its dialog proposes for a file that begins with a byte order mark: UTF-8, commas, quotes.
 */
export const openInLibreOffice = (name: string, bytes: Uint8Array | string): Map<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-soffice-'));
  try {
    writeFileSync(join(folder, name), bytes);
    // Comma, quotes, UTF-8, from the first line; cells as shown, every sheet in a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const infilter = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    execFileSync(
      'soffice',
      [profile, '--headless', ...infilter, '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, name)],
      { stdio: 'pipe', timeout: 120_000 },
    );
    return new Map(
      readdirSync(join(folder, 'out')).map((file) => [file, readFileSync(join(folder, 'out', file), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
