//! Assumptions, and the scenarios they make.

/// One full set of assumptions with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    pub id: ScenarioId,
    pub assumptions: Assumptions,
}

/// Which scenario. The first two always stand; `Chosen` is what the administrator changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScenarioId {
    /// What the written guides say.
    Documented,
    /// What the server's published source does.
    Observed,
    Chosen,
}

impl ScenarioId {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Chosen => "chosen",
        }
    }
}

/// The points on which the published sources disagree, or which only the administrator knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumptions {
    pub user_key: UserKey,
    pub email_case: EmailCase,
    pub group_link: GroupLink,
    pub identifier_rule: IdentifierRule,
    pub members_on_link: MembersOnLink,
}

/// Which value the directory sends for matching a user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UserKey {
    /// The directory's mail or email.
    Email,
    /// Okta the app username, else the login; Entra the UPN, or what the provisioning schema maps to `userName`.
    UserName,
    /// A column or attribute of the user export, as the administrator wrote it.
    Attribute(String),
}

/// How two addresses are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailCase {
    Exact,
    /// Equal Unicode lower-case mappings, nothing else.
    Insensitive,
}

/// What makes a pushed group take over an existing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupLink {
    Name,
    Identifier,
    Never,
}

/// How the identifier of a pushed group is made from its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentifierRule {
    Plain,
    Full,
    FullHashed,
}

/// What becomes of the members of a group that is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MembersOnLink {
    Replace,
    Merge,
}

impl UserKey {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email => "email",
            Self::UserName => "user_name",
            Self::Attribute(name) => name,
        }
    }

    /// Every word is a key: what is neither `email` nor `user_name` names a column.
    pub fn from_word(word: &str) -> Self {
        match word {
            "email" => Self::Email,
            "user_name" => Self::UserName,
            other => Self::Attribute(other.to_owned()),
        }
    }
}

macro_rules! words {
    ($type:ty { $($variant:ident = $word:literal),+ }) => {
        impl $type {
            /// The word of the contract.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            /// The value with this word, if there is one.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
            /// Every word, for messages.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
        }
    };
}

words!(EmailCase { Exact = "exact", Insensitive = "insensitive" });
words!(GroupLink { Name = "name", Identifier = "identifier", Never = "never" });
words!(IdentifierRule { Plain = "plain", Full = "full", FullHashed = "full_hashed" });
words!(MembersOnLink { Replace = "replace", Merge = "merge" });
