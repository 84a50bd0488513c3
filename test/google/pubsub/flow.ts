// How many pushes of a subscription are under way at once. Pub/Sub goes by its receiver: it begins with few, more with each
// success and fewer with each failure. Google publishes that rule, but not its numbers.

export type Flow<Lane> = {
  /** Whether a lane may be pushed from now; if not, it waits until another push has ended. */
  readonly admits: (lane: Lane) => boolean;
  readonly begin: () => void;
  readonly end: (isTaken: boolean) => void;
  /** The lane that has waited longest, when there is room for it. */
  readonly next: () => Lane | null;
};

/** `first`: how many at the beginning; Infinity for no limit at all. */
export function newFlow<Lane>(first: number): Flow<Lane> {
  const held = new Set<Lane>();
  let [window, underWay] = [first, 0];
  const hasRoom = (): boolean => underWay < window;
  return {
    admits: (lane) => {
      if (!hasRoom()) held.add(lane);
      return hasRoom();
    },
    begin: () => {
      underWay += 1;
    },
    end: (isTaken) => {
      underWay -= 1;
      window = isTaken ? window + 1 : Math.max(1, Math.floor(window / 2));
    },
    next: () => {
      const [lane] = held;
      if (lane === undefined || !hasRoom()) return null;
      held.delete(lane);
      return lane;
    },
  };
}
