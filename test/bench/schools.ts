// Schools of any size, made of the sample's people, assets and training entries.
import type { Cell, Sheet, Workbook } from '../../functions/domain/kit/cell.ts';
import { sampleSchool } from '../../functions/sample/index.ts';

/** Columns whose values must stay unique when rows repeat. */
const identifying = /資產編號|財產編號|電子郵件|信箱|^姓名$|課程名稱/u;

function grown(sheet: Sheet, count: number): Sheet {
  const [header = [], ...rows] = sheet.rows;
  const course = header.findIndex((cell) => String(cell).trim() === '課程名稱');
  // Entries that take their course from a session would all be repeats of one another.
  const filled = rows.filter((cells) =>
    course < 0 ? cells.some((cell) => cell !== null && cell !== '') : (cells[course] ?? '') !== '',
  );
  const isPerson = sheet.name === '訓練紀錄';
  const unique = header.map(
    (cell) => identifying.test(String(cell).trim()) && !(isPerson && String(cell).includes('姓名')),
  );
  const body = Array.from({ length: count }, (_, index): readonly Cell[] => {
    const cells = filled[index % filled.length] ?? [];
    if (index < filled.length) return cells;
    return cells.map((cell, column) =>
      unique[column] === true && cell !== null ? `${index}${String(cell)}` : cell,
    );
  });
  return { ...sheet, rows: [header, ...body] };
}

/** The sample with so many rows in the named tabs. */
export function schoolOf(counts: Readonly<Record<string, number>>): Workbook {
  return {
    sheets: sampleSchool.sheets.map((sheet) => {
      const count = counts[sheet.name];
      return count === undefined ? sheet : grown(sheet, count);
    }),
  };
}
