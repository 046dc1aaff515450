-- What other systems hold copies of: one line for each audience and item, as it was last handed out. A change moves the
-- line to a new place in the order of all changes, so that what comes after a place is all that changed since.
create table handout (
  audience varchar(16) not null,
  kind varchar(16) not null,
  id varchar(64) not null,
  seq bigint not null unique,
  there integer not null,
  revision integer not null,
  at varchar(40) not null,
  state varchar(40) not null,
  reason varchar(600) not null,
  hash varchar(64) not null,
  primary key (audience, kind, id)
);
create index handout_by_seq on handout (audience, seq);

-- One row: which base this is, and up to where the lines follow it. Withdrawals up to `horizon` may be forgotten.
create table handout_state (
  name varchar(16) primary key,
  base varchar(64) not null,
  writing varchar(64) not null,
  on_day varchar(10) not null,
  documents bigint not null,
  entries bigint not null,
  horizon bigint not null
);

-- Addresses of other systems that are told of changes (webhook). The secret signs what is sent and so is kept as it is.
create table hook (
  id varchar(24) primary key,
  name varchar(100) not null,
  address varchar(600) not null,
  audience varchar(16) not null,
  secret varchar(100) not null,
  made_at varchar(40) not null,
  made_by varchar(40) not null,
  told bigint not null,
  stopped_at varchar(40)
);

create table hook_delivery (
  id varchar(24) primary key,
  hook varchar(24) not null references hook (id),
  made_at varchar(40) not null,
  body text not null,
  state varchar(16) not null,
  attempts integer not null,
  next_at varchar(40) not null,
  note varchar(400) not null
);
create index hook_delivery_by_state on hook_delivery (state, next_at);
create index hook_delivery_by_hook on hook_delivery (hook, made_at);
