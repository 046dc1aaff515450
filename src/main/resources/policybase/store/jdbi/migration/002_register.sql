-- The register: what was public when, what acts on what, and decisions on whether a document is a 规范性文件.

-- Head facts of each published revision, without its text; none (null) where the document was withdrawn.
create table edition (
  id varchar(64) not null references document (id),
  revision integer not null,
  recorded_at varchar(40) not null,
  metadata text,
  primary key (id, revision)
);

-- Documents (by_id) whose doing changed the validity of others (id): when it turns out that one was never in force,
-- what it did to the others is doubtful.
create table ground (
  id varchar(64) not null references document (id),
  by_id varchar(64) not null,
  primary key (id, by_id)
);
create index ground_by_acting on ground (by_id);

-- Append-only: the newest decision counts.
create table normative_decision (
  id varchar(64) not null references document (id),
  change_seq bigint not null,
  content text not null,
  primary key (id, change_seq)
);
