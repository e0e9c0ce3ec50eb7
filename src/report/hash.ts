/**
 * 64 bits of a text, as 16 hexadecimal digits: two lanes of multiply and rotate, as in MurmurHash3, finished crosswise.
 * Not for secrets: node:crypto would be, but its import alone costs a tenth of a cold start.
 */
export function hash(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  const high = finish(a ^ Math.imul(b, 0x2545f491) ^ text.length);
  const low = finish(b ^ Math.imul(a, 0x2c1b3c6d) ^ high);
  return hex(high) + hex(low);
}

function finish(lane: number): number {
  let value = lane;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}
