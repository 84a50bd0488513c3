// A school's emblem: the one picture in a document that is no drawing.
export type Emblem = {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Only their relation matters: how large it is printed depends on the place. */
  readonly width: number;
  readonly height: number;
};

/** Said to people who listen, and by programs that show no pictures. */
export const EMBLEM_WORDS = '校徽';

type Size = { readonly width: number; readonly height: number };

/** Millimetres at most. */
const ROOM = {
  cover: { width: 80, height: 32 },
  title: { width: 40, height: 14 },
} as const satisfies Record<string, Size>;

const rounded = (length: number): number => Math.round(length * 10) / 10;

/** How large it is printed, in millimetres. */
export function emblemSize({ width, height }: Size, place: keyof typeof ROOM): Size {
  const room = ROOM[place];
  const scale = Math.min(room.width / width, room.height / height);
  return { width: rounded(width * scale), height: rounded(height * scale) };
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digit = (shift: number): string => DIGITS.charAt((three >> shift) & 63);
    text += digit(18) + digit(12) + (left > 1 ? digit(6) : '=') + (left > 2 ? digit(0) : '=');
  }
  return text;
}

/** The picture itself as an address, for a page that must not load anything. */
export const emblemAddress = ({ type, bytes }: Emblem): string =>
  `data:image/${type};base64,${base64(bytes)}`;
