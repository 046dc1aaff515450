package policybase.answer;

import java.util.Optional;
import policybase.search.ParsedQuery;
import policybase.search.SearchPage;

/// What a reader gets: how the text was understood, the hits, and an answer when the text asks something.
public record Findings(ParsedQuery parsed, SearchPage page, Optional<Answer> answer) {}
