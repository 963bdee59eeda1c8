//! The answers to several requests at once (Microsoft Graph, `$batch`): each is a page or a record in a frame that tells how it went.

use super::json::Fault;
use super::pages::Go;
use super::walker::{Nature, Walker};

impl Walker<'_, '_, '_> {
    /// Visits what the answers hold. One that is an error is a gap, and said.
    pub fn batch(&mut self, depth: usize) -> Go {
        self.cursor.pos += 1;
        let mut next_link = false;
        loop {
            match self.cursor.element() {
                Ok(true) => {}
                Ok(false) => break,
                Err(fault) => return self.give_up(fault),
            }
            let start = self.cursor.pos;
            let Some((status, body)) = self.answer() else { return self.give_up(Fault::End) };
            let end = self.cursor.pos;
            if status >= 400 {
                let line = self.line(start);
                if self.visit.broken(line, Fault::Failed(status)) == Go::Stop {
                    return Go::Stop;
                }
            } else if let Some(body) = body {
                self.cursor.pos = body;
                let go = match self.nature() {
                    Nature::Page => self.inside(depth + 1),
                    Nature::Record(true) => self.record(),
                    _ => Go::On,
                };
                next_link |= self.walk.page.next_link;
                let page = std::mem::take(&mut self.walk.page);
                self.walk.out.pages.push(page);
                if go == Go::Stop {
                    return go;
                }
                self.cursor.pos = end;
            }
        }
        if let Some(last) = self.walk.out.pages.last_mut() {
            last.next_link |= next_link;
        }
        Go::On
    }

    /// Past one answer: its status, and where its body begins if that is an object. `None` where it does not end.
    fn answer(&mut self) -> Option<(u16, Option<usize>)> {
        let (mut status, mut body) = (0, None);
        if self.cursor.peek() != Some(b'{') {
            self.cursor.skip(self.walk.limits.depth).ok()?;
            return Some((status, body));
        }
        self.cursor.pos += 1;
        while let Some(key) = self.cursor.key().ok()? {
            let start = self.cursor.pos;
            let is_object = self.cursor.peek() == Some(b'{');
            self.cursor.skip(self.walk.limits.depth).ok()?;
            match key.text {
                "status" => status = self.cursor.text[start..self.cursor.pos].parse().unwrap_or(0),
                "body" if is_object => body = Some(start),
                _ => {}
            }
        }
        Some((status, body))
    }
}
