package policybase.answer;

import policybase.search.Filters;
import policybase.search.SearchPage;

/// Where an answer is looked for: what a text finds among documents in force, or among all.
interface Evidence {
    SearchPage of(String text, Filters.Validity validity);
}
