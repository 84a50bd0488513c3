// CI tries the same cases every time, so that a change is judged and not the dice; elsewhere every run tries new ones.
import fc from 'fast-check';

if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20_261_110 });
