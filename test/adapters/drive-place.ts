// A folder in the stand-in's Drive, made by the caller whom every made-up token stands for, and what comes to be in it.
import { MIME, type DriveFile } from '../google/drive/file.ts';
import type { StandIn } from '../google/stand-in.ts';

type KeptFile = {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly mimeType: string;
  readonly bytes: Buffer;
};

export type FolderPlace = {
  /** Of the folder. */
  readonly id: string;
  /** Files kept as bytes, wherever they are, as they were made. */
  readonly files: () => readonly KeptFile[];
  /** Folders made since, that are not in the bin. */
  readonly folders: () => readonly Pick<DriveFile, 'id' | 'name' | 'parent'>[];
  /** Lets somebody into the folder. */
  readonly share: (permission: { readonly type: string; readonly role: string }) => Promise<void>;
};

export const linkTo = (id: string): string =>
  `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;

async function posted(standIn: StandIn, path: string, body: Readonly<Record<string, string>>) {
  const told = await standIn.call({ method: 'POST', path, body, token: 'made-up' });
  if (told.status !== 200) throw new Error(JSON.stringify(told.body));
  return told.body as { readonly id: string };
}

export async function folderPlace(standIn: StandIn): Promise<FolderPlace> {
  const { id } = await posted(standIn, '/drive/v3/files', { name: '文件', mimeType: MIME.folder });
  const all = (): readonly DriveFile[] => Array.from(standIn.files.values());
  return {
    id,
    files: () =>
      all().flatMap(({ id: fileId, name, parent, mimeType, content }) =>
        content.kind === 'bytes'
          ? [{ id: fileId, name, parent, mimeType, bytes: Buffer.from(content.bytes) }]
          : [],
      ),
    folders: () =>
      all()
        .filter((file) => file.content.kind === 'folder' && file.parent !== null && file.id !== id)
        .filter(({ isTrashed }) => !isTrashed)
        .map(({ id: folderId, name, parent }) => ({ id: folderId, name, parent })),
    share: async (permission) => {
      await posted(standIn, `/drive/v3/files/${id}/permissions`, permission);
    },
  };
}
