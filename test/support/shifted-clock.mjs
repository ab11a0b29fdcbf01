/** `node --import …/shifted-clock.mjs`: the clock of a program is wrong by OFFPRINT_TEST_SHIFT ms. */
const RealDate = Date;
const shift = Number(process.env.OFFPRINT_TEST_SHIFT);

globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length > 0) super(...values);
    else super(RealDate.now() + shift);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
