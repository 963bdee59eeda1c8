//! Serves the built page to browsers of this machine, and nothing else to nobody else.

use crate::{Done, paths};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

/// Tried in turn, so that the address stays the same from day to day where it can.
const PORTS: std::ops::Range<u16> = 8080..8100;

pub fn serve() -> Done {
    let listener = PORTS.into_iter().find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    let listener = listener.ok_or("no port between 8080 and 8099 is free")?;
    let address = listener.local_addr().map_err(|why| why.to_string())?;
    println!("The page is served at http://localhost:{}/  (Ctrl+C ends it)", address.port());
    for stream in listener.incoming().flatten() {
        // A browser that goes away in the middle is no reason to stop.
        std::thread::spawn(move || answer(stream).ok());
    }
    Ok(())
}

fn answer(stream: TcpStream) -> std::io::Result<()> {
    let mut first = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut first)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let (status, kind, body) = match first.split_whitespace().nth(1) {
        // Read anew for each visit: a reload shows the last build.
        Some("/" | "/index.html") => ("200 OK", "text/html; charset=utf-8", std::fs::read(paths::page())?),
        _ => ("404 Not Found", "text/plain; charset=utf-8", b"Only the page is here.\n".to_vec()),
    };
    let mut stream = reader.into_inner();
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\ncache-control: no-store\r\nconnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}
