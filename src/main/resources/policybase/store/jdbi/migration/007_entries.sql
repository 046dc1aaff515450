-- Entries (咨询条目). Every revision ever saved; `content` is the entry as JSON. `seq` comes from the counter of all
-- changes, so that documents and entries have one order.
create table entry_revision (
  id varchar(64) not null,
  revision integer not null,
  seq bigint not null unique,
  state varchar(16) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null,
  content text not null,
  primary key (id, revision)
);

-- How each entry stands now: what lists are narrowed by, and which revision is public, if any. `topics` is names between bars.
create table entry (
  id varchar(64) primary key,
  revision integer not null,
  published integer,
  seq bigint not null,
  state varchar(16) not null,
  department varchar(200) not null,
  owner varchar(100) not null,
  topics varchar(600) not null,
  question varchar(600) not null,
  review_on varchar(10)
);
create index entry_by_state on entry (state, seq);
create index entry_by_seq on entry (seq);
create index entry_by_department on entry (department, seq);

-- Documents under the newest and the public revision.
create table entry_basis (
  id varchar(64) not null references entry (id),
  document varchar(64) not null,
  primary key (id, document)
);
create index entry_basis_by_document on entry_basis (document);

-- Questions of the newest and the public revision, as `TitleKey` writes them.
create table entry_question (
  id varchar(64) not null references entry (id),
  question_key varchar(600) not null,
  primary key (id, question_key)
);
create index entry_question_by_key on entry_question (question_key);

-- Append-only. `cause` makes each task raised once; one with a closing is done.
create table entry_task (
  number bigint primary key,
  cause varchar(64) not null unique,
  id varchar(64) not null references entry (id),
  at varchar(40) not null,
  content text not null
);
create index entry_task_by_entry on entry_task (id);

create table entry_task_closing (
  number bigint primary key references entry_task (number),
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null
);
