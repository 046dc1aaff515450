-- Append-only: the plan of interpretation (解读方案) of a document; each change is a revision, the newest holds.
create table interpretation_plan (
  id varchar(64) not null references document (id),
  revision integer not null,
  chief varchar(100) not null,
  lead_body varchar(200) not null,
  forms varchar(300) not null,
  publish_on varchar(10) not null,
  note text not null,
  actor varchar(100) not null,
  at varchar(40) not null,
  primary key (id, revision)
);
