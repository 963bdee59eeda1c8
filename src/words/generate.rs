//! Makes Rust of a file of texts, when the program is built.
//!
//! The file is in Fluent's syntax (<https://projectfluent.org/fluent/guide/>), which translators and their tools know. Only a part of it is taken:
//! texts, `{ $names }`, texts in quotation marks for blanks at an end, and one or many of a number. Nothing of Fluent is in the program: every
//! text becomes a constant or a function, so that a name that is not in the file, or a value that it does not ask for, does not compile.
//!
//! It must never guess: a text that another language lacks, or that asks for other values there, is an error with its name.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What a text asks for.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    /// Anything that can be written.
    Value,
    /// A number on which the words depend.
    Number,
}

/// So many values may a text ask for: their places are the control characters below the line end, which no text holds.
const MOST: u8 = 9;

/// The names of values in the order in which the English text asks for them.
type Values = Vec<(String, Asked)>;

/// The texts of one file: section, name, text. Sections are Fluent's group comments, and every name begins with its section.
struct Texts<'a> {
    all: Vec<(String, String, Pattern<&'a str>)>,
}

/// The modules of constants and functions for `texts`, in the order of `english`, whose names and values they must have.
pub fn rust(english: &str, texts: &str) -> Result<String, String> {
    let (english, texts) = (read(english)?, read(texts)?);
    let theirs: BTreeMap<&str, &Pattern<&str>> = texts.all.iter().map(|(_, id, pattern)| (id.as_str(), pattern)).collect();
    let known: Vec<&str> = english.all.iter().map(|(_, id, _)| id.as_str()).collect();
    if let Some(odd) = theirs.keys().find(|id| !known.contains(id)) {
        return Err(format!("{odd}: no such text in English"));
    }
    let mut sections: Vec<(&str, String)> = Vec::new();
    for (section, id, pattern) in &english.all {
        let text = theirs.get(id.as_str()).ok_or_else(|| format!("{id}: missing"))?;
        let name = id.strip_prefix(&format!("{}-", section.replace('_', "-"))).ok_or_else(|| format!("{id}: not of the section {section}"))?;
        let code = one(name, pattern, text).map_err(|why| format!("{id}: {why}"))?;
        match sections.iter_mut().find(|(known, _)| known == section) {
            Some((_, body)) => body.push_str(&code),
            None => sections.push((section, code)),
        }
    }
    Ok(sections.iter().fold(String::new(), |mut out, (section, body)| {
        let _ = write!(out, "pub mod {section} {{\n{body}}}\n");
        out
    }))
}

fn read(text: &str) -> Result<Texts<'_>, String> {
    let resource = parser::parse(text).map_err(|(_, faults)| {
        let line = |at: usize| text.get(..at).unwrap_or_default().lines().count();
        faults.iter().map(|fault| format!("line {}: {fault}", line(fault.pos.start))).collect::<Vec<_>>().join("; ")
    })?;
    let (mut section, mut all) = (String::new(), Vec::new());
    for entry in resource.body {
        match entry {
            Entry::GroupComment(comment) => section = comment.content.first().copied().unwrap_or_default().trim().to_owned(),
            Entry::Message(message) => {
                let pattern = message.value.ok_or_else(|| format!("{}: no text", message.id.name))?;
                if all.iter().any(|(_, id, _)| id == message.id.name) {
                    return Err(format!("{}: twice", message.id.name));
                }
                all.push((section.clone(), message.id.name.to_owned(), pattern));
            }
            _ => {}
        }
    }
    Ok(Texts { all })
}

/// A constant where nothing is asked for, a function otherwise. The English text says which values there are and in which order.
fn one(name: &str, english: &Pattern<&str>, text: &Pattern<&str>) -> Result<String, String> {
    let mut values = Values::new();
    ask(english, &mut values)?;
    let mut theirs = Values::new();
    ask(text, &mut theirs)?;
    if let Some((odd, _)) = theirs.iter().find(|value| !values.contains(value)) {
        return Err(format!("${odd} is not what the English text is given"));
    }
    let told = plain(english)?;
    let doc = told.lines().map(|line| format!("    /// {}\n", line.trim().replace(['[', ']', '<', '>', '`'], " "))).collect::<String>();
    let name = name.replace('-', "_");
    if values.is_empty() {
        let (constant, text) = (name.to_uppercase(), literal(text, None)?);
        return Ok(format!("{doc}    pub const {constant}: &str = {text};\n"));
    }
    let arguments: Vec<String> = values
        .iter()
        .map(|(value, asked)| format!("{}: {}", value.replace('-', "_"), if *asked == Asked::Number { "u64" } else { "&dyn std::fmt::Display" }))
        .collect();
    let body = body(text, &values)?;
    Ok(format!("{doc}    pub fn {name}({}) -> String {{\n        {body}\n    }}\n", arguments.join(", ")))
}

/// Adds what a text asks for.
fn ask(pattern: &Pattern<&str>, values: &mut Values) -> Result<(), String> {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => add(values, id.name, Asked::Value),
            Expression::Inline(InlineExpression::StringLiteral { .. }) => {}
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                add(values, id.name, Asked::Number);
                variants.iter().try_for_each(|variant| ask(&variant.value, values))?;
            }
            _ => return Err("only values, quoted texts and one or many of a number are understood".to_owned()),
        }
    }
    Ok(())
}

fn add(values: &mut Values, name: &str, asked: Asked) {
    match values.iter_mut().find(|(known, _)| known == name) {
        Some(known) if asked == Asked::Number => known.1 = Asked::Number,
        Some(_) => {}
        None => values.push((name.to_owned(), asked)),
    }
}

/// The body of a function: the text with its places filled, or one text for each form of the number that comes first.
fn body(pattern: &Pattern<&str>, values: &Values) -> Result<String, String> {
    let select = pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants } } => {
            Some((id.name, variants))
        }
        _ => None,
    });
    let given: Vec<String> = values
        .iter()
        .map(|(name, asked)| {
            let name = name.replace('-', "_");
            if *asked == Asked::Number { format!("&crate::words::number({name})") } else { name }
        })
        .collect();
    let given = given.join(", ");
    let Some((number, variants)) = select else { return Ok(format!("crate::words::fill({}, &[{given}])", literal(pattern, Some(values))?)) };
    let whole = |form: &Pattern<&str>| -> Result<String, String> {
        let elements = pattern.elements.iter().flat_map(|element| match element {
            PatternElement::Placeable { expression: Expression::Select { .. } } => form.elements.clone(),
            other => vec![other.clone()],
        });
        literal(&Pattern { elements: elements.collect() }, Some(values))
    };
    let (mut arms, mut other) = (String::new(), None);
    for variant in variants {
        let form = whole(&variant.value)?;
        match &variant.key {
            _ if variant.default => other = Some(form),
            VariantKey::Identifier { name: "one" } => arms += &format!("1 => {form}, "),
            VariantKey::NumberLiteral { value } => arms += &format!("{value} => {form}, "),
            VariantKey::Identifier { name } => return Err(format!("[{name}]: only [one], a number and the default are understood")),
        }
    }
    let (number, other) = (number.replace('-', "_"), other.ok_or("no default")?);
    Ok(format!("crate::words::fill(match {number} {{ {arms}_ => {other} }}, &[{given}])"))
}

/// The text as a literal of Rust; where `values` are given, with their numbers in the places that `words::fill` fills.
fn literal(pattern: &Pattern<&str>, values: Option<&Values>) -> Result<String, String> {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                out.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value));
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                let place = values.and_then(|values| values.iter().position(|(name, _)| name == id.name));
                match place.and_then(|at| u8::try_from(at).ok()) {
                    Some(at) if at < MOST => out.push(char::from(at)),
                    Some(_) => return Err(format!("more than {MOST} values")),
                    None => _ = write!(out, "{{{}}}", id.name),
                }
            }
            PatternElement::Placeable { .. } => return Err("forms of a number inside of forms of a number".to_owned()),
        }
    }
    Ok(format!("{out:?}"))
}

/// The English text, for the documentation of the constant or the function.
fn plain(pattern: &Pattern<&str>) -> Result<String, String> {
    let other = pattern.elements.iter().flat_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().find(|variant| variant.default).map(|variant| variant.value.elements.clone()).unwrap_or_default()
        }
        other => vec![other.clone()],
    });
    let text = literal(&Pattern { elements: other.collect() }, None)?;
    Ok(text.trim_matches('"').replace("\\n", " ").replace('\\', ""))
}
