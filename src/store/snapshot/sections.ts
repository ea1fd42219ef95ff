import { property } from '../../model/property.js';
import type { KeptFile } from '../disk/kept-file.js';
import { checksum } from './checksum.js';
import { Damaged, asNumbers } from './block.js';

/** Appends bytes to a file that is being written. @returns at which offset they lie. */
export type Append = (bytes: Buffer) => number;

/** Where some bytes lie in the file, and how they are known to be whole. */
export type Section = readonly [offset: number, length: number, check: number];

const magic = 'traite snapshot\n';
const trailerLength = 8 + 4 + 4 + magic.length;

export function beginSections(append: Append): void {
  append(Buffer.from(magic));
}

export function addSection(append: Append, content: string | Float64Array): Section {
  const bytes = typeof content === 'string' ? Buffer.from(content) : bytesOf(content);
  return [append(bytes), bytes.length, checksum(bytes)];
}

/** Ends a file with what tells where everything is: JSON, which the trailer leads to. */
export function endSections(append: Append, directory: object): void {
  const bytes = Buffer.from(JSON.stringify(directory));
  const trailer = Buffer.alloc(trailerLength);
  trailer.writeDoubleLE(append(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 8);
  trailer.writeUInt32LE(checksum(bytes), 12);
  trailer.write(magic, 16);
  append(trailer);
}

/** What tells where everything is. @throws Damaged, SyntaxError */
export function directoryOf(file: KeptFile): unknown {
  if (file.size < trailerLength) throw new Damaged();
  const trailer = file.readAt(file.size - trailerLength, trailerLength);
  if (trailer.length < trailerLength) throw new Damaged();
  if (trailer.toString('latin1', 16) !== magic) throw new Damaged();
  const section = [trailer.readDoubleLE(0), trailer.readUInt32LE(8), trailer.readUInt32LE(12)];
  return JSON.parse(sectionOf(file, section).toString('utf8'));
}

/** The bytes of a section that a directory names. @throws Damaged */
export function sectionNamed(file: KeptFile, directory: unknown, name: string): Buffer {
  return sectionOf(file, property(directory, name));
}

/** Numbers need to be aligned, which bytes of a file are not. */
export function numbersIn(bytes: Buffer): Float64Array {
  const numbers = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

function sectionOf(file: KeptFile, section: unknown): Buffer {
  const [offset = -1, length = 0, check = 0] = asNumbers(section);
  if (offset < 0 || offset + length > file.size) throw new Damaged();
  const bytes = file.readAt(offset, length);
  if (bytes.length !== length || checksum(bytes) !== check) throw new Damaged();
  return bytes;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
