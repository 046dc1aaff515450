-- Clean-ups (清理): what a decision lists, and what people decided on each of its items.

create table cleanup (
  source varchar(64) primary key references document (id),
  opened_at varchar(40) not null,
  opened_by varchar(100) not null,
  problems text not null
);

-- What the decision says of itself, corrected by people; the newest revision holds.
create table cleanup_decision (
  source varchar(64) not null references cleanup (source),
  revision integer not null,
  content text not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (source, revision)
);

create table cleanup_item (
  source varchar(64) not null references cleanup (source),
  ordinal integer not null,
  content text not null,
  primary key (source, ordinal)
);

-- Append-only: the newest revision of an item is how it stands. Two people who step from the same revision want the
-- same row, and only one gets it.
create table cleanup_step (
  source varchar(64) not null,
  ordinal integer not null,
  revision integer not null,
  state varchar(16) not null,
  target varchar(64),
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null,
  primary key (source, ordinal, revision),
  foreign key (source, ordinal) references cleanup_item (source, ordinal)
);
