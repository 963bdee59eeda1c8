// Unpacks the module: raw LZMA with the properties that xtask/src/inline.rs packs with (lc 2, lp 0, pb 0, no header, no end mark).
//
// Browsers unpack gzip by themselves, but that is a quarter larger, and this page is to be small enough to send by mail.
"use strict";

const unpackModule = (packed, size) => {
  const LITERAL_BITS = 2;
  // Where each model stands in the one table of probabilities, in eleven bits.
  const IS_MATCH = 0, IS_REP = 12, IS_REP_0 = 24, IS_REP_1 = 36, IS_REP_2 = 48, IS_REP_0_LONG = 60;
  const SLOT = 72, SPECIAL = SLOT + 4 * 64, ALIGN = SPECIAL + 115;
  // A length model: two choices, then trees of 3, 3 and 8 bits.
  const MATCH_LENGTH = ALIGN + 16, REP_LENGTH = MATCH_LENGTH + 274, LITERAL = REP_LENGTH + 274;
  const probability = new Uint16Array(LITERAL + (0x300 << LITERAL_BITS)).fill(1024);
  const out = new Uint8Array(size);
  let at = 0, from = 0, range = 0xffffffff, code = 0;

  const shift = () => {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[from++]) >>> 0;
    }
  };
  const bit = (model) => {
    const p = probability[model];
    const bound = (range >>> 11) * p;
    let answer = 0;
    if (code < bound) {
      range = bound;
      probability[model] = p + ((2048 - p) >> 5);
    } else {
      range -= bound;
      code -= bound;
      probability[model] = p - (p >> 5);
      answer = 1;
    }
    shift();
    return answer;
  };
  const tree = (model, bits) => {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | bit(model + node);
    return node - (1 << bits);
  };
  const reversed = (model, bits) => {
    let node = 1, value = 0;
    for (let i = 0; i < bits; i++) {
      const b = bit(model + node);
      node = (node << 1) | b;
      value |= b << i;
    }
    return value;
  };
  const even = (bits) => {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      range >>>= 1;
      const b = code >= range ? 1 : 0;
      if (b) code -= range;
      value = (value << 1) | b;
      shift();
    }
    return value;
  };
  const length = (model) => {
    if (!bit(model)) return tree(model + 2, 3);
    if (!bit(model + 1)) return 8 + tree(model + 10, 3);
    return 16 + tree(model + 18, 8);
  };
  const distance = (length) => {
    const slot = tree(SLOT + Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reversed(SPECIAL + base - slot, bits);
    return base + (even(bits - 4) << 4) + reversed(ALIGN, 4);
  };
  const literal = (state, back) => {
    const model = LITERAL + 0x300 * ((at ? out[at - 1] : 0) >> (8 - LITERAL_BITS));
    let node = 1;
    if (state >= 7) {
      // After a match the byte that would have continued it is a hint of what this one is not.
      for (let hint = out[at - back - 1]; node < 0x100; hint <<= 1) {
        const expected = (hint >> 7) & 1;
        const b = bit(model + ((1 + expected) << 8) + node);
        node = (node << 1) | b;
        if (b !== expected) break;
      }
    }
    while (node < 0x100) node = (node << 1) | bit(model + node);
    return node & 0xff;
  };

  for (let i = 0; i < 5; i++) code = ((code << 8) | packed[from++]) >>> 0;
  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
  while (at < size) {
    if (!bit(IS_MATCH + state)) {
      out[at] = literal(state, rep0);
      at += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (bit(IS_REP + state)) {
      if (!bit(IS_REP_0 + state)) {
        if (!bit(IS_REP_0_LONG + state)) {
          out[at] = out[at - rep0 - 1];
          at += 1;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else {
        let back = rep1;
        if (bit(IS_REP_1 + state)) {
          back = rep2;
          if (bit(IS_REP_2 + state)) {
            back = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = back;
      }
      count = length(REP_LENGTH);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      count = length(MATCH_LENGTH);
      rep0 = distance(count);
      state = state < 7 ? 7 : 10;
    }
    if (rep0 >= at || from > packed.length) throw new RangeError("damaged");
    for (count += 2; count > 0 && at < size; count -= 1, at += 1) out[at] = out[at - rep0 - 1];
  }
  return out;
};

// Puts a module together that xtask/src/weave.rs took apart. `bytes` holds one stream after the other, `at` is where the functions belong.
const putTogether = (bytes, lengths, at) => {
  const [REST, SIZE, LOCALS, CODE, GET, SET, TEE, GLOBAL, ALIGN, LOAD, STORE, CALL, INDIRECT, BLOCK, BRANCH, TABLE, ONE, TWO, LONG, WIDE, FLOAT, OTHER] =
    lengths.keys();
  let end = 0;
  const next = lengths.map((length) => (end += length) - length);
  const out = new Uint8Array(end);
  let to = 0;

  const copy = (stream, count) => {
    out.set(bytes.subarray(next[stream], (next[stream] += count)), to);
    to += count;
  };
  const number = (stream) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = (out[to++] = bytes[next[stream]++]);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  // What follows the operation codes from one to another: streams of one number each.
  const follows = [];
  for (const [from, until, ...streams] of [
    [0x02, 0x04, BLOCK], [0x0c, 0x0d, BRANCH], [0x10, 0x10, CALL], [0x11, 0x11, INDIRECT, INDIRECT],
    [0x20, 0x20, GET], [0x21, 0x21, SET], [0x22, 0x22, TEE], [0x23, 0x24, GLOBAL], [0x25, 0x26, OTHER],
    [0x28, 0x35, ALIGN, LOAD], [0x36, 0x3e, ALIGN, STORE], [0x3f, 0x40, OTHER],
    [0x41, 0x41, ONE], [0xf1, 0xf1, TWO], [0xf2, 0xf2, LONG], [0x42, 0x42, WIDE], [0xd0, 0xd0, OTHER], [0xd2, 0xd2, OTHER],
  ]) {
    for (let code = from; code <= until; code++) follows[code] = streams;
  }

  copy(REST, at);
  for (let functions = number(SIZE); functions > 0; functions--) {
    const size = number(SIZE);
    const end = to + size;
    for (let groups = number(LOCALS); groups > 0; groups--) {
      number(LOCALS);
      copy(LOCALS, 1);
    }
    while (to < end) {
      const code = bytes[next[CODE]++];
      out[to++] = code > 0xf0 && code < 0xf3 ? 0x41 : code;
      const streams = follows[code];
      if (streams) {
        for (const stream of streams) number(stream);
      } else if (code === 0x0e) {
        for (let labels = number(TABLE); labels >= 0; labels--) number(TABLE);
      } else if (code === 0x43 || code === 0x44) {
        copy(FLOAT, code === 0x43 ? 4 : 8);
      } else if (code === 0xfc) {
        const which = number(OTHER);
        if (which > 7) number(OTHER);
        if (which === 8 || which === 10 || which === 12 || which === 14) number(OTHER);
      }
    }
  }
  copy(REST, lengths[REST] - at);
  return out;
};
