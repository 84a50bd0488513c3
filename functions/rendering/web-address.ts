import { cleanText } from './clean-text.ts';

// No user name before the host: `https://school.edu.tw@example.com/` would show one place and open another.
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\<>"']+(?:[/?#][^\s\\<>"']*)?$/iu;

/** The address when it is safe to put in a document, else null. Plain string work: not every runtime has `URL`. */
export function webAddress(href: string): string | null {
  const address = cleanText(href).trim();
  return WEB_ADDRESS.test(address) ? address : null;
}
