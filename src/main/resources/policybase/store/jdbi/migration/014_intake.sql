-- Lists of the desk are read in the order of change from an index alone, whole or by state.
drop index desk_document_by_state;
drop index desk_document_by_change;
create index desk_document_by_state on desk_document (state, changed_at, id);
create index desk_document_by_change on desk_document (changed_at, id);
