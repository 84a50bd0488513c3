import { rocDay } from '../kit/day.ts';
import type { Scheduled } from './backward.ts';

/** How a step of the yearly calendar stands, for people. */
export const progressShown: Readonly<Record<Scheduled['progress'], string>> = {
  done: '完成',
  late: '太晚',
  near: '該準備',
  ahead: '還早',
  apart: '另計',
};

/** 「最晚 115/09/16 開始、115/09/23 前」, or the day it was done. */
export function daysShown({ start, finish, doneOn }: Scheduled): string {
  if (doneOn !== null) return `${rocDay(doneOn)} 完成`;
  if (start === null || finish === null) return '';
  const begin = start === finish ? '' : `${rocDay(start)} 開始、`;
  return `最晚 ${begin}${rocDay(finish)} 前`;
}
