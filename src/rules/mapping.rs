//! What an Entra attribute mapping sends, as far as it can be told without running it.
//!
//! Source: I 1.9 (the provisioning schema) and Microsoft's reference for attribute mapping expressions. Supported: a plain attribute,
//! a constant, `ToLower`, `ToUpper`, `Trim` and `Coalesce` of such. Anything else is not guessed.

/// An expression that can be evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    Attribute(String),
    Constant(String),
    Lower(Box<Expression>),
    Upper(Box<Expression>),
    Trim(Box<Expression>),
    Coalesce(Vec<Expression>),
}

impl Expression {
    /// Reads an expression such as `[mail]` or `Coalesce([mail], [userPrincipalName])`; `None` where it says more than we can tell.
    pub fn parse(text: &str) -> Option<Self> {
        let (expression, rest) = parse(text.trim(), 0)?;
        rest.trim().is_empty().then_some(expression)
    }

    /// The attributes named, in order.
    pub fn attributes(&self) -> Vec<&str> {
        match self {
            Self::Attribute(name) => vec![name],
            Self::Constant(_) => Vec::new(),
            Self::Lower(inner) | Self::Upper(inner) | Self::Trim(inner) => inner.attributes(),
            Self::Coalesce(all) => all.iter().flat_map(Self::attributes).collect(),
        }
    }

    /// The value, given each attribute's. `None`: an attribute that no export carries decides.
    pub fn evaluate<'a>(&self, attribute: &dyn Fn(&str) -> Option<&'a str>) -> Option<String> {
        match self {
            Self::Attribute(name) => attribute(name).map(str::to_owned),
            Self::Constant(value) => Some(value.clone()),
            Self::Lower(inner) => inner.evaluate(attribute).map(|v| v.to_lowercase()),
            Self::Upper(inner) => inner.evaluate(attribute).map(|v| v.to_uppercase()),
            Self::Trim(inner) => inner.evaluate(attribute).map(|v| v.trim().to_owned()),
            Self::Coalesce(all) => {
                for one in all {
                    match one.evaluate(attribute) {
                        Some(value) if value.is_empty() => {}
                        decided => return decided,
                    }
                }
                Some(String::new())
            }
        }
    }
}

/// Expressions deeper than this are not read.
const MAX_DEPTH: usize = 8;

fn parse(text: &str, depth: usize) -> Option<(Expression, &str)> {
    if depth > MAX_DEPTH {
        return None;
    }
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix('[') {
        let (name, rest) = rest.split_once(']')?;
        return Some((Expression::Attribute(name.to_owned()), rest));
    }
    if let Some(rest) = text.strip_prefix('"') {
        let (value, rest) = rest.split_once('"')?;
        return Some((Expression::Constant(value.to_owned()), rest));
    }
    let (function, mut rest) = text.split_once('(')?;
    let mut arguments = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(')') {
            rest = after;
            break;
        }
        // `ToLower([mail], )`: an argument may be left empty.
        if let Some(after) = rest.strip_prefix(',') {
            rest = after;
            continue;
        }
        let (argument, after) = parse(rest, depth + 1)?;
        arguments.push(argument);
        rest = after;
    }
    let one = |arguments: Vec<Expression>| arguments.into_iter().next().map(Box::new);
    let expression = match function.trim().to_ascii_lowercase().as_str() {
        "tolower" => Expression::Lower(one(arguments)?),
        "toupper" => Expression::Upper(one(arguments)?),
        "trim" => Expression::Trim(one(arguments)?),
        "coalesce" if !arguments.is_empty() => Expression::Coalesce(arguments),
        _ => return None,
    };
    Some((expression, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_told_is_told_and_the_rest_is_not_guessed() {
        let value = |text: &str| {
            Expression::parse(text).and_then(|e| {
                e.evaluate(&|name| match name {
                    "mail" => Some(""),
                    "userPrincipalName" => Some("Ann@example.com"),
                    _ => None,
                })
            })
        };
        assert_eq!(value("[userPrincipalName]").as_deref(), Some("Ann@example.com"));
        assert_eq!(value("ToLower([userPrincipalName], )").as_deref(), Some("ann@example.com"));
        assert_eq!(value("Coalesce([mail], [userPrincipalName])").as_deref(), Some("Ann@example.com"));
        assert_eq!(value("[employeeId]"), None);
        assert_eq!(Expression::parse("Replace([mail], \"a\", , , \"b\", , )"), None);
        assert_eq!(Expression::parse("Switch([IsSoftDeleted], , \"False\", \"True\")"), None);
    }
}
