-- Head facts of the newest revision without its text, as JSON: enough to tell documents apart.
create table document_face (
  id varchar(64) primary key references document (id),
  content text not null
);

-- The names of a document as people misquote them (TitleKey.loose).
create table document_loose_title (
  loose_key varchar(400) not null,
  id varchar(64) not null references document (id),
  primary key (loose_key, id)
);

-- What the newest revision says of others, in the order of its relations, and the document found for it, if any.
create table relation_link (
  id varchar(64) not null references document (id),
  ordinal integer not null,
  speaker varchar(600) not null,
  loose_key varchar(400),
  target varchar(64),
  route varchar(16),
  score integer not null,
  content text not null,
  primary key (id, ordinal)
);
create index relation_link_by_target on relation_link (target);
create index relation_link_by_loose on relation_link (loose_key);

-- Append-only. A document to look at again because what it rests on changed; `cause` makes each raised once.
create table review_flag (
  number bigint primary key,
  cause varchar(64) not null unique,
  id varchar(64) not null references document (id),
  basis varchar(64) not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  content text not null
);
create index review_flag_by_document on review_flag (id);

-- Append-only. A flag with a row here is closed.
create table review_flag_closing (
  number bigint primary key references review_flag (number),
  actor varchar(100) not null,
  at varchar(40) not null,
  note text not null
);
