package policybase.web.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import policybase.document.Entry;
import policybase.follow.Writing;
import policybase.store.Held;
import tools.jackson.databind.json.JsonMapper;

/// Items as JSON. What is not known is left out; the order of the names is that of the records.
public final class ItemWriting implements Writing {
    /// To be raised when [DocumentItem], [EntryItem] or [EntryJson] change.
    private static final String FORM = "1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public String document(Held held, LocalDate day) {
        return MAPPER.writeValueAsString(DocumentItem.of(held, day));
    }

    @Override
    public String entry(Entry entry) {
        return MAPPER.writeValueAsString(EntryItem.of(entry));
    }
}
