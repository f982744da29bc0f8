import fs from 'node:fs';

/** Whether a descriptor stands for a device, as a terminal does; pipes and files are none. */
export function isDevice(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Some systems cannot tell: it may be one.
    return true;
  }
}

/** Writes as much of a text as a descriptor takes at once, and gives back the rest. */
export function writeAtOnce(descriptor: number, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += fs.writeSync(descriptor, bytes, written);
  } catch {
    // A full pipe, or a fault: whoever writes the rest waits, or is told.
  }
  return bytes.subarray(written);
}
