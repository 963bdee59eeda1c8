//! The runbook, step by step: to be ticked off on the page, to be read in the offline report.
//!
//! It must never decide whether a step is done or has nothing to do: both come with what it is given.

use super::frame::framed;
use super::raw::{prose, published, raw};
use crate::report::lists::all;
use crate::report::runbook::{Phase, RunFact, RunStep, Runbook, stop};
use crate::ui::row::number;
use crate::words::runbook as say;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the page does with a runbook; the offline report does nothing with it.
#[derive(Clone, PartialEq)]
pub struct Ways {
    /// (step, whether it is done).
    pub on_done: Callback<(String, bool)>,
    /// The list with this id is wanted: one of [`all`].
    pub on_list: Callback<String>,
}

/// All phases. `done`: ids of the steps that are ticked off. Without `ways`, marks in the place of the boxes and buttons.
pub fn runbook(book: &Runbook, done: &[String], ways: Option<&Ways>) -> Html {
    let steps = || book.phases.iter().flat_map(|p| &p.steps);
    let open = steps().filter(|s| s.is_open(done)).count();
    html! {
        <div class="runbook" data-testid="runbook">
            if let Some(note) = &book.note { <p class="notice">{ note.clone() }</p> }
            <p class="muted">{ say::steps_open(&number(steps().count() as u64), &number(open as u64)) }</p>
            { for book.phases.iter().enumerate().map(|(at, one)| phase(at, one, done, ways)) }
        </div>
    }
}

fn phase(at: usize, phase: &Phase, done: &[String], ways: Option<&Ways>) -> Html {
    let open = phase.steps.iter().filter(|s| s.is_open(done)).count();
    html! {
        <details key={phase.id.clone()} class="panel" data-phase={phase.id.clone()} open={ways.is_none()}>
            <summary>{ format!("{}. {}", at + 1, phase.title) }{ " " }<span class="count">{ say::open(&open) }</span></summary>
            { for phase.steps.iter().map(|one| step(one, done.contains(&one.id), ways)) }
        </details>
    }
}

fn step(step: &RunStep, done: bool, ways: Option<&Ways>) -> Html {
    html! {
        <div key={step.id.clone()} class={classes!("run-step", done.then_some("done"))} data-step={step.id.clone()}>
            <h3>{ head(step, done, ways) }</h3>
            if let Some(why) = &step.nothing { <p class="muted">{ say::NOTHING_TO_DO }{ " " }{ prose(why) }</p> }
            { for step.text.iter().enumerate().map(|(at, text)| html! { <p key={at}>{ prose(text) }</p> }) }
            { for step.facts.iter().enumerate().map(|(at, one)| html! { <div key={at} class="run-fact">{ fact(step, one) }</div> }) }
            { for step.stop.iter().map(|text| stop(text)).enumerate().map(|(at, (word, text))| html! { <p key={at} class="notice bad"><strong>{ word }{ " " }</strong>{ prose(text) }</p> }) }
            { list(step, ways) }
            <p class="muted small">{ say::RESTS_ON }{ " " }{ published(&step.source) }</p>
        </div>
    }
}

/// A box to be ticked on the page, a mark in the offline report; the words say the same for those who hear it.
fn head(step: &RunStep, done: bool, ways: Option<&Ways>) -> Html {
    let Some(ways) = ways else {
        let (mark, said) = match (done, &step.nothing) {
            (true, _) => ("☑", "done: "),
            (false, Some(_)) => ("–", say::NOTHING_TO_DO_TOLD),
            (false, None) => ("☐", "open: "),
        };
        return html! { <><span aria-hidden="true">{ mark }{ " " }</span><span class="hidden">{ said }</span>{ step.title.clone() }</> };
    };
    let id = step.id.clone();
    let onchange = ways.on_done.reform(move |event: Event| (id.clone(), event.target_unchecked_into::<HtmlInputElement>().checked()));
    html! { <label><input type="checkbox" checked={done} {onchange} />{ " " }{ step.title.clone() }</label> }
}

fn list(step: &RunStep, ways: Option<&Ways>) -> Html {
    let Some((id, title, ..)) = step.list.as_ref().and_then(|wanted| all().find(|(id, ..)| id == wanted)) else { return Html::default() };
    match ways {
        Some(ways) => {
            let onclick = ways.on_list.reform(|_: MouseEvent| (*id).to_owned());
            html! { <p><button type="button" class="quiet small-button" data-list={*id} {onclick}>{ say::download_the_list(&title) }</button></p> }
        }
        None => html! { <p class="small">{ say::the_whole_list(&title, &id) }</p> },
    }
}

fn fact(step: &RunStep, fact: &RunFact) -> Html {
    let label = fact.label.clone();
    if let Some(value) = &fact.value {
        return html! { <p>{ label }{ ": " }{ raw(value) }</p> };
    }
    if !fact.header.is_empty() {
        return html! {
            <>
                <p>{ format!("{label} ({})", number(fact.total)) }</p>
                { framed(format!("{}: {label}", step.title), html! {
                    <table class="rows">
                        <caption class="hidden">{ label.clone() }</caption>
                        <thead><tr>{ for fact.header.iter().enumerate().map(|(at, cell)| html! { <th key={at} scope="col">{ cell.clone() }</th> }) }</tr></thead>
                        <tbody>{ for fact.rows.iter().enumerate().map(|(at, row)| html! {
                            <tr key={at}>{ for row.iter().enumerate().map(|(at, cell)| html! { <td key={at}>{ raw(cell) }</td> }) }</tr>
                        }) }</tbody>
                    </table>
                }) }
                { more(fact.total, fact.rows.len()) }
            </>
        };
    }
    if fact.names.is_empty() {
        return html! { <p>{ label }{ ": " }{ number(fact.total) }</p> };
    }
    html! {
        <>
            <p>{ format!("{label} ({})", number(fact.total)) }</p>
            <ul>{ for fact.names.iter().enumerate().map(|(at, name)| html! { <li key={at}>{ raw(name) }</li> }) }</ul>
            { more(fact.total, fact.names.len()) }
        </>
    }
}

fn more(total: u64, shown: usize) -> Html {
    match total.saturating_sub(shown as u64) {
        0 => Html::default(),
        rest => html! { <p class="muted small">{ say::and_more(&number(rest)) }</p> },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future;
    use std::task::{Context, Poll, Waker};
    use yew::LocalServerRenderer;

    #[derive(Properties, PartialEq)]
    struct Props {
        book: Runbook,
        ways: Option<Ways>,
    }

    #[component]
    fn Shown(props: &Props) -> Html {
        runbook(&props.book, &["a.one".to_owned()], props.ways.as_ref())
    }

    fn shown(ways: Option<Ways>) -> String {
        let step = |id: &str, nothing: Option<&str>| RunStep {
            id: id.to_owned(),
            title: "Look".to_owned(),
            source: "The guide".to_owned(),
            nothing: nothing.map(str::to_owned),
            list: Some("access".to_owned()),
            facts: vec![
                RunFact { label: "Who".to_owned(), names: vec!["</script><b>ann".to_owned()], total: 3, ..RunFact::default() },
                RunFact {
                    label: "Which".to_owned(),
                    header: vec!["Name".to_owned()],
                    rows: vec![vec!["=1+1".to_owned()]],
                    total: 1,
                    ..RunFact::default()
                },
            ],
            ..RunStep::default()
        };
        let steps = vec![step("a.one", None), step("a.two", None), step("a.three", Some("It is so already."))];
        let phases = vec![Phase { id: "a".to_owned(), title: "First".to_owned(), steps }];
        let book = Runbook { directory: "Okta".to_owned(), note: None, phases };
        let mut rendering = std::pin::pin!(LocalServerRenderer::<Shown>::with_props(Props { book, ways }).hydratable(false).render());
        // Rendering waits for nothing.
        loop {
            if let Poll::Ready(html) = rendering.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                return html;
            }
        }
    }

    #[test]
    fn the_offline_report_shows_marks_and_the_page_boxes() {
        let offline = shown(None);
        assert!(!offline.contains("<input") && !offline.contains("<button"), "{offline}");
        for mark in ["☑", "☐", "–", "3 steps, 1 open", "and 2 more", "(access)"] {
            assert!(offline.contains(mark), "{mark} in {offline}");
        }
        assert!(!offline.contains("<b>ann"), "a name is text: {offline}");
        let page = shown(Some(Ways { on_done: Callback::noop(), on_list: Callback::noop() }));
        assert_eq!((page.matches("type=\"checkbox\"").count(), page.matches("data-list=\"access\"").count()), (3, 3), "{page}");
    }
}
