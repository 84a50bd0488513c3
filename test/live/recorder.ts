// Records what goes between us and Google, as the recordings the stand-in is held to: VCR's JSON, one file a question.
import type { Json } from '../google/spreadsheet/json.ts';

type Interaction = {
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly body: string | null;
    readonly headers: Readonly<Record<string, readonly string[]>>;
  };
  readonly response: {
    readonly status: { readonly code: number; readonly message: string };
    readonly headers: Readonly<Record<string, readonly string[]>>;
    readonly body: { readonly string: string };
  };
};

export type Recorder = {
  /** Goes on to Google, and keeps what was asked and answered. */
  readonly fetch: typeof fetch;
  /** The text of a recording of all that went through so far. */
  readonly cassette: () => string;
};

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** People's and programs' addresses become account1@example.com and so on: the same one always the same. */
function withoutAddresses(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) =>
    text.replaceAll(ADDRESS, (address) => {
      const name = known.get(address) ?? `account${known.size + 1}@example.com`;
      known.set(address, name);
      return name;
    });
}

/** A folder that was there before the recording cannot be asked for when it is played. */
function withoutFolder(body: string, folder: string): string {
  const json = (body.startsWith('{') ? JSON.parse(body) : null) as Record<string, Json> | null;
  const { parents, ...rest } = json ?? {};
  return Array.isArray(parents) && parents[0] === folder ? JSON.stringify(rest) : body;
}

const typeOf = (headers: Headers): Interaction['response']['headers'] => {
  const type = headers.get('content-type');
  return type === null ? {} : { 'Content-Type': [type] };
};

/**
 * `inner` reaches Google. Neither tokens nor addresses nor the given folder get into the recording; bodies are taken for text.
 */
export function recorder(inner: typeof fetch, folder: string): Recorder {
  const interactions: Interaction[] = [];
  const clean = withoutAddresses();
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const asked = await request.clone().text();
      const answer = await inner(request);
      const told = await answer.clone().text();
      interactions.push({
        request: {
          method: request.method,
          uri: clean(request.url),
          body: asked === '' ? null : clean(withoutFolder(asked, folder)),
          headers: { ...typeOf(request.headers), authorization: ['<ACCESS_TOKEN>'] },
        },
        response: {
          status: { code: answer.status, message: answer.statusText },
          headers: typeOf(answer.headers),
          body: { string: clean(told) },
        },
      });
      return answer;
    },
    cassette: () => `${JSON.stringify({ version: 1, interactions }, null, 2)}\n`,
  };
}
