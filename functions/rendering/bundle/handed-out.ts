// A document as it leaves the school: no numbers, addresses or passwords, names cut short, and addresses one can click.
import type { Book } from '../../domain/book.ts';
import { remembering } from '../../domain/kit/once.ts';
import { masked, withoutDetails } from '../../domain/documents/masked.ts';
import type { Document } from '../document-model.ts';
import { mapTexts } from '../map-texts.ts';
import { webAddress } from '../web-address.ts';

/** What the head of every page says of it. */
const MARK = '（提報本，姓名與個資已遮蔽）';

export function handedOut(book: Book): (document: Document) => Document {
  const { masksNames } = book.settings;
  const text = remembering((typed: string): string =>
    masksNames ? masked(typed, book) : withoutDetails(typed),
  );
  return (document) => {
    const out = mapTexts(document, {
      text,
      run: (run) => {
        const shown = text(run.text);
        return {
          ...run,
          text: shown,
          link: shown === run.text ? (run.link ?? webAddress(shown)) : null,
        };
      },
    });
    return masksNames ? { ...out, header: `${out.header}${MARK}` } : out;
  };
}
