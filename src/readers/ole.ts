/** A compound file (OLE, what Word wrote before 2007): a small file system of sectors in one file. */
export interface CompoundFile {
  /** Names of all streams and storages. */
  names: string[];
  /** The bytes of a stream by its name; undefined: there is none, or its chain of sectors is broken. */
  stream(name: string): Uint8Array | undefined;
}

interface Layout {
  view: DataView;
  bytes: Uint8Array;
  sectorSize: number;
  fat: Int32Array;
}

const endOfChain = -2;

/** Reads the directory, each length and chain checked before it is followed. Undefined: no sound compound file. */
export const readCompoundFile = (bytes: Uint8Array): CompoundFile | undefined => {
  if (bytes.length < 1024) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) return undefined;
  const fat = readFat(view, sectorSize);
  if (!fat) return undefined;
  const layout = { view, bytes, sectorSize, fat };
  const directory = readChain(layout, view.getInt32(48, true));
  if (!directory) return undefined;
  const entries = readDirectory(directory);
  const root = entries.find((entry) => entry.type === 5);
  if (!root) return undefined;
  return {
    names: entries.map((entry) => entry.name),
    stream: (name) => {
      const entry = entries.find((one) => one.type === 2 && one.name === name);
      if (!entry || entry.size > bytes.length) return undefined;
      const isShort = entry.size < view.getUint32(56, true);
      const data = isShort ? readShortChain(layout, root.start, entry.start) : readChain(layout, entry.start);
      return data && data.length >= entry.size ? data.subarray(0, entry.size) : undefined;
    },
  };
};

/** The table that says for each sector which one follows. Its own sectors are listed in the header and beyond. */
const readFat = (view: DataView, sectorSize: number): Int32Array | undefined => {
  const count = view.getUint32(44, true);
  const most = Math.ceil(view.byteLength / sectorSize);
  if (count > most) return undefined;
  const sectors: number[] = [];
  for (let index = 0; index < Math.min(count, 109); index++) sectors.push(view.getInt32(76 + index * 4, true));
  let next = view.getInt32(68, true);
  for (let guard = 0; next >= 0 && sectors.length < count; guard++) {
    const at = (next + 1) * sectorSize;
    if (guard > most || at + sectorSize > view.byteLength) return undefined;
    const perSector = sectorSize / 4 - 1;
    for (let index = 0; index < perSector && sectors.length < count; index++)
      sectors.push(view.getInt32(at + index * 4, true));
    next = view.getInt32(at + perSector * 4, true);
  }
  const fat = new Int32Array((sectors.length * sectorSize) / 4);
  for (const [index, sector] of sectors.entries()) {
    const at = (sector + 1) * sectorSize;
    if (sector < 0 || at + sectorSize > view.byteLength) return undefined;
    for (let word = 0; word < sectorSize / 4; word++)
      fat[(index * sectorSize) / 4 + word] = view.getInt32(at + word * 4, true);
  }
  return fat;
};

/** The numbers of a chain's links in order; undefined where it runs in a circle, out of the table or past what the file can hold. */
const followChain = (table: Int32Array, start: number, most: number): number[] | undefined => {
  const links: number[] = [];
  for (let link = start; link !== endOfChain; link = table[link] ?? -1) {
    if (link < 0 || link >= table.length || links.length >= most) return undefined;
    links.push(link);
  }
  return links;
};

const readChain = ({ bytes, sectorSize, fat }: Layout, start: number): Uint8Array | undefined => {
  const sectors = followChain(fat, start, Math.ceil(bytes.length / sectorSize));
  if (!sectors) return undefined;
  const data = new Uint8Array(sectors.length * sectorSize);
  for (const [index, sector] of sectors.entries()) {
    const at = (sector + 1) * sectorSize;
    // The last sector of a file may be cut short.
    if (at >= bytes.length) return undefined;
    data.set(bytes.subarray(at, at + sectorSize), index * sectorSize);
  }
  return data;
};

const shortSize = 64;

/** Streams below 4 kB lie in sectors of 64 bytes inside one stream of the root. */
const readShortChain = (layout: Layout, rootStart: number, start: number): Uint8Array | undefined => {
  const container = readChain(layout, rootStart);
  const tableBytes = readChain(layout, layout.view.getInt32(60, true));
  if (!container || !tableBytes) return undefined;
  const links = followChain(new Int32Array(tableBytes.buffer), start, container.length / shortSize);
  if (!links) return undefined;
  const data = new Uint8Array(links.length * shortSize);
  for (const [index, link] of links.entries())
    data.set(container.subarray(link * shortSize, (link + 1) * shortSize), index * shortSize);
  return data;
};

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

const readDirectory = (directory: Uint8Array): Entry[] => {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      type: directory[at + 66] ?? 0,
      start: view.getInt32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries.filter((entry) => entry.type !== 0);
};
