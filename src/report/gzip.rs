//! Gzip (RFC 1952) around what `miniz_oxide` packs: one member, no name, no time, so the same bytes in give the same bytes out.
//!
//! Not by flate2, whose checksum brings 16 KB of tables that do not pack; ours are 1 KB.

use crate::read::checksum;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// Deflate, no flags, no time, no word on the level, an unknown system.
const HEADER: [u8; 10] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255];

/// Why bytes could not be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Damaged,
    /// More than the limit comes out.
    TooLong,
}

pub fn pack(plain: &[u8]) -> Vec<u8> {
    let mut out = HEADER.to_vec();
    out.extend(compress_to_vec(plain, 6));
    out.extend(checksum(plain).to_le_bytes());
    // By its definition the length modulo 2^32.
    out.extend((plain.len() as u32).to_le_bytes());
    out
}

/// What [`pack`] packed, of `limit` bytes at most. Headers with names, times or extra fields are not ours and count as damaged.
pub fn unpack(packed: &[u8], limit: usize) -> Result<Vec<u8>, Fault> {
    let rest = packed.strip_prefix(&HEADER).ok_or(Fault::Damaged)?;
    let (body, check) = rest.split_last_chunk::<8>().ok_or(Fault::Damaged)?;
    let plain = decompress_to_vec_with_limit(body, limit).map_err(|why| match why.status {
        TINFLStatus::HasMoreOutput => Fault::TooLong,
        _ => Fault::Damaged,
    })?;
    let told = [checksum(&plain).to_le_bytes(), (plain.len() as u32).to_le_bytes()].concat();
    if told == check { Ok(plain) } else { Err(Fault::Damaged) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn any_gzip_reader_reads_it() {
        for plain in [Vec::new(), b"a".to_vec(), b"the same again, ".repeat(9_000)] {
            let packed = pack(&plain);
            let mut read = Vec::new();
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut read).unwrap();
            assert_eq!(read, plain);
            assert_eq!(unpack(&packed, plain.len() + 1), Ok(plain));
        }
    }

    #[test]
    fn damage_and_excess_are_told_apart() {
        let mut packed = pack(&[7; 5_000]);
        assert_eq!(unpack(&packed, 4_999), Err(Fault::TooLong));
        assert_eq!(unpack(&packed[..packed.len() - 1], 1 << 20), Err(Fault::Damaged));
        let last = packed.len() - 6;
        packed[last] ^= 1;
        assert_eq!(unpack(&packed, 1 << 20), Err(Fault::Damaged));
        assert_eq!(unpack(b"", 1), Err(Fault::Damaged));
    }
}
