//! The outcomes and reasons of the contract, as words.

use serde::Serialize;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant),+
        }
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word of the contract.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

words! {
    /// What will happen to a user.
    UserOutcome {
        /// The existing account user is taken over.
        Link = "link",
        /// A second account will be created for a person who already has one.
        Duplicate = "duplicate",
        /// A new account user, nobody's twin.
        Create = "create",
        /// Provisioning will not touch this user.
        Unmanaged = "unmanaged",
        /// Provisioning will fail or is ambiguous.
        Blocked = "blocked",
        /// A directory user without an account partner who will not be sent.
        OutOfScope = "out-of-scope",
    }
}

words! {
    /// Why. For a duplicate: how the two addresses differ, the strongest first.
    UserReason {
        Case = "case",
        Whitespace = "whitespace",
        Invisible = "invisible",
        UnicodeForm = "unicode-form",
        LookAlike = "look-alike",
        OtherAttribute = "other-attribute",
        Domain = "domain",
        PlusTag = "plus-tag",
        Typo = "typo",
        Name = "name",
        /// Either side had more than one candidate.
        Ambiguous = "ambiguous",
        ReplacesInvite = "replaces-invite",
        Inactive = "inactive",
        NotAssigned = "not-assigned",
        ServiceAccount = "service-account",
        NotInDirectory = "not-in-directory",
        NoKey = "no-key",
        GuestKey = "guest-key",
        SharedKey = "shared-key",
        AmbiguousTarget = "ambiguous-target",
    }
}

words! {
    /// What will happen to a group.
    GroupOutcome {
        Link = "link",
        Duplicate = "duplicate",
        Create = "create",
        /// Two or more directory groups fall on one identifier.
        Merge = "merge",
        Blocked = "blocked",
        Unmanaged = "unmanaged",
    }
}

words! {
    /// Why. For a duplicate: how the two names differ, the strongest first.
    GroupReason {
        /// A link between groups whose names are not equal: perhaps somebody else's permissions are handed over.
        DifferentName = "different-name",
        SameName = "same-name",
        Case = "case",
        Whitespace = "whitespace",
        UnicodeForm = "unicode-form",
        Punctuation = "punctuation",
        Typo = "typo",
        Ambiguous = "ambiguous",
        IdentifierTaken = "identifier-taken",
        IdentifierCollision = "identifier-collision",
        NotProvisionable = "not-provisionable",
        BuiltIn = "built-in",
        AmbiguousTarget = "ambiguous-target",
        InvalidIdentifier = "invalid-identifier",
    }
}
