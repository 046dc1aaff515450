-- The system of record. SQL in the common part of SQLite and PostgreSQL; days and moments as ISO text.

-- One row: the next change takes its number under this row's lock, so that numbers rise in the order of commits.
create table change_counter (
  name varchar(16) primary key,
  seq bigint not null
);
insert into change_counter (name, seq) values ('change', 0);

create table document (
  id varchar(64) primary key,
  revision integer not null,
  published integer,
  stage varchar(16) not null,
  sha256 varchar(64) not null,
  work varchar(400),
  version_on varchar(10)
);
create index document_by_work on document (work);
create index document_by_stage on document (stage, id);

-- Every revision ever recorded; `content` is the document as JSON.
create table revision (
  id varchar(64) not null references document (id),
  revision integer not null,
  stage varchar(16) not null,
  actor varchar(100) not null,
  recorded_at varchar(40) not null,
  content text not null,
  primary key (id, revision)
);

-- Names and numbers of the newest revision, for resolving what other texts cite.
create table document_number (
  number varchar(120) not null,
  id varchar(64) not null references document (id),
  primary key (number, id)
);
create table document_title (
  title_key varchar(400) not null,
  id varchar(64) not null references document (id),
  primary key (title_key, id)
);

-- What the newest revision cites, in the order of its relations.
create table citation (
  id varchar(64) not null references document (id),
  ordinal integer not null,
  kind varchar(16) not null,
  number varchar(120),
  title_key varchar(400),
  primary key (id, ordinal)
);
create index citation_by_kind on citation (kind);
create index citation_by_number on citation (number);
create index citation_by_title on citation (title_key);

-- Append-only: a mistake is answered by a later event.
create table event (
  id varchar(64) not null references document (id),
  event_key varchar(64) not null,
  change_seq bigint not null,
  content text not null,
  primary key (id, event_key)
);

create table change_log (
  seq bigint primary key,
  id varchar(64) not null,
  revision integer not null,
  what varchar(16) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null
);

-- What became of each file that was offered.
create table intake (
  sha256 varchar(64) primary key,
  name text not null,
  outcome varchar(16) not null,
  reason text not null
);
