/** RRGGBB as the API has colours. */
export function colourStyle(hex: string) {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
}
