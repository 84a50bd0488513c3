// A tab of the school's own, unknown to the program but for the goal that reads it.
import type { Sheet } from '../domain/kit/cell.ts';

export const drillSheetName = '社交工程演練';

export const drillsSheet: Sheet = {
  name: drillSheetName,
  rows: [
    ['梯次', '日期', '主辦', '寄送數', '開啟數', '點擊數', '檢討'],
    ['114 上', '114/4/22', '市教育網路中心', 55, 6, 3, '對開啟者個別說明'],
    ['114 下', '114/10/21', '市教育網路中心', 56, 5, 2, '於教師會議宣導'],
    ['115 上', '115.04.21', '市教育網路中心', 57, 4, 2, '列入 115-02 場次內容'],
    ['115 下', '2026/10/20', '市教育網路中心', '５７', 3, 1, '十一月加強宣導'],
  ],
};
