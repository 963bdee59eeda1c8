//! Takes a WebAssembly module apart, so that it packs a twelfth smaller: all operation codes stand together, all numbers of locals, all
//! offsets and so on. static/unpack.js puts it together again; the two must name the same streams in the same order.
//!
//! A module with an instruction that is not known here is refused: a new compiler may bring one.

/// One kind of bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum Stream {
    /// Everything outside the functions.
    Rest,
    /// How many functions there are, and how long each is.
    Size,
    Locals,
    Code,
    Get,
    Set,
    Tee,
    Global,
    Align,
    LoadOffset,
    StoreOffset,
    Call,
    Indirect,
    Block,
    Branch,
    Table,
    /// Constants by the length with which they are written, so that addresses stand together.
    One,
    Two,
    Long,
    Wide,
    Float,
    Other,
}

use Stream as S;

const STREAMS: usize = S::Other as usize + 1;

/// A module taken apart.
pub struct Parts {
    /// The streams, one after the other.
    pub bytes: Vec<u8>,
    pub lengths: Vec<usize>,
    /// Where the functions stood in the rest.
    pub at: usize,
}

/// Codes that no instruction has: for constants of two and of more bytes.
const CONST_TWO: u8 = 0xf1;
const CONST_LONG: u8 = 0xf2;

pub fn apart(module: &[u8]) -> Result<Parts, String> {
    let mut from = Reader { module, at: 8, out: vec![Vec::new(); STREAMS] };
    let (start, end) = loop {
        let kind = *module.get(from.at).ok_or("the module has no functions")?;
        from.at += 1;
        let length = from.number()?;
        match kind {
            10 => break (from.at, from.at + length),
            _ => from.at += length,
        }
    };
    for _ in 0..from.leb(S::Size)? {
        let length = from.leb(S::Size)?;
        let end = from.at + length;
        for _ in 0..from.leb(S::Locals)? {
            from.leb(S::Locals)?;
            from.bytes(S::Locals, 1)?;
        }
        while from.at < end {
            from.instruction()?;
        }
    }
    if from.at != end {
        return Err("the functions of the module do not end where they should".to_owned());
    }
    from.out[S::Rest as usize] = [&module[..start], &module[end..]].concat();
    Ok(Parts { lengths: from.out.iter().map(Vec::len).collect(), bytes: from.out.concat(), at: start })
}

struct Reader<'m> {
    module: &'m [u8],
    at: usize,
    out: Vec<Vec<u8>>,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8, String> {
        let byte = self.module.get(self.at).ok_or("the module ends too early")?;
        self.at += 1;
        Ok(*byte)
    }

    fn number(&mut self) -> Result<usize, String> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 127).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 128 {
                return Ok(value);
            }
        }
    }

    /// Moves a number as it is written.
    fn leb(&mut self, to: Stream) -> Result<usize, String> {
        let from = self.at;
        let value = self.number()?;
        self.out[to as usize].extend_from_slice(&self.module[from..self.at]);
        Ok(value)
    }

    fn bytes(&mut self, to: Stream, count: usize) -> Result<(), String> {
        for _ in 0..count {
            let byte = self.byte()?;
            self.out[to as usize].push(byte);
        }
        Ok(())
    }

    fn instruction(&mut self) -> Result<(), String> {
        let code = self.byte()?;
        self.out[S::Code as usize].push(code);
        match code {
            0x02..=0x04 => self.leb(S::Block)?,
            0x0c | 0x0d => self.leb(S::Branch)?,
            0x0e => {
                for _ in 0..self.leb(S::Table)? {
                    self.leb(S::Table)?;
                }
                self.leb(S::Table)?
            }
            0x10 => self.leb(S::Call)?,
            0x11 => self.leb(S::Indirect).and_then(|_| self.leb(S::Indirect))?,
            0x20 => self.leb(S::Get)?,
            0x21 => self.leb(S::Set)?,
            0x22 => self.leb(S::Tee)?,
            0x23 | 0x24 => self.leb(S::Global)?,
            0x28..=0x35 => self.leb(S::Align).and_then(|_| self.leb(S::LoadOffset))?,
            0x36..=0x3e => self.leb(S::Align).and_then(|_| self.leb(S::StoreOffset))?,
            0x41 => {
                let from = self.at;
                self.number()?;
                let (code, stream) = match self.at - from {
                    1 => (code, S::One),
                    2 => (CONST_TWO, S::Two),
                    _ => (CONST_LONG, S::Long),
                };
                self.at = from;
                self.out[S::Code as usize].pop();
                self.out[S::Code as usize].push(code);
                self.leb(stream)?
            }
            0x42 => self.leb(S::Wide)?,
            0x43 => self.bytes(S::Float, 4).map(|()| 0)?,
            0x44 => self.bytes(S::Float, 8).map(|()| 0)?,
            0x25 | 0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => self.leb(S::Other)?,
            0xfc => match self.leb(S::Other)? {
                0..=7 => 0,
                9 | 11 | 13 | 15..=17 => self.leb(S::Other)?,
                8 | 10 | 12 | 14 => self.leb(S::Other).and_then(|_| self.leb(S::Other))?,
                other => return Err(format!("the instruction 0xfc {other} is not known to xtask/src/weave.rs")),
            },
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => 0,
            other => return Err(format!("the instruction {other:#x} is not known to xtask/src/weave.rs")),
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One function: `local.get 1`, two constants, `i32.load`, `end`.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x00\x0a\x10\x01\x0e\x01\x02\x7f\x20\x01\x41\x05\x41\xff\x01\x28\x02\x08\x0b\x00\x00";

    #[test]
    fn every_byte_goes_into_one_stream() {
        let parts = apart(MODULE).unwrap();
        assert_eq!(parts.bytes.len(), MODULE.len());
        let mut at = 0;
        let mut streams = parts.lengths.iter().map(|length| {
            at += length;
            &parts.bytes[at - length..at]
        });
        assert_eq!(streams.next(), Some(&b"\0asm\x01\0\0\0\x01\x00\x0a\x10\x00\x00"[..]));
        let functions: Vec<&[u8]> = streams.filter(|stream| !stream.is_empty()).collect();
        let code = [0x20, 0x41, CONST_TWO, 0x28, 0x0b];
        assert_eq!(functions, [&[1, 14][..], &[1, 2, 0x7f], &code, &[1], &[2], &[8], &[5], &[0xff, 1]]);
    }

    #[test]
    fn an_instruction_that_is_not_known_is_refused() {
        assert!(apart(b"\0asm\x01\0\0\0\x0a\x05\x01\x03\x00\xfd\x0b").is_err());
        assert!(apart(b"\0asm\x01\0\0\0\x01\x00").is_err());
        assert!(apart(b"\0asm\x01\0\0\0\x0a\x05\x01\x03").is_err());
    }
}
