-- The review before publication (三审): how every document stands on the desk, and who did what to it.

-- One row a document, made from its newest revision and the newest step; for lists of tens of thousands.
create table desk_document (
  id varchar(64) primary key references document (id),
  revision integer not null,
  state varchar(16) not null,
  steps integer not null,
  title text not null,
  number varchar(120) not null,
  issuers text not null,
  department varchar(100) not null,
  taken_at varchar(40) not null,
  changed_at varchar(40) not null,
  changed_by varchar(100) not null,
  doubts integer not null,
  errors integer not null,
  kinds varchar(200) not null
);
create index desk_document_by_state on desk_document (state, changed_at);
create index desk_document_by_change on desk_document (changed_at);

-- Append-only: who, what, when, over which revision and with which hash of its words and facts.
create table review_step (
  id varchar(64) not null references document (id),
  number integer not null,
  act varchar(16) not null,
  revision integer not null,
  hash varchar(64) not null,
  login varchar(100) not null,
  person varchar(100) not null,
  at varchar(40) not null,
  note text not null,
  primary key (id, number)
);

-- Append-only: what a person decided about a finding of the screening; the newest line of a finding holds.
create table screening_judgement (
  id varchar(64) not null references document (id),
  finding varchar(120) not null,
  number integer not null,
  choice varchar(16) not null,
  login varchar(100) not null,
  person varchar(100) not null,
  at varchar(40) not null,
  reason text not null,
  primary key (id, finding, number)
);

-- What texts are alike: 64 bits of each newest text (simhash) in four bands, so that those near are found by an index.
create table likeness (
  id varchar(64) not null references document (id),
  band integer not null,
  slice integer not null,
  print varchar(16) not null,
  primary key (id, band)
);
create index likeness_by_slice on likeness (band, slice);
