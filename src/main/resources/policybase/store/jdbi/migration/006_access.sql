-- People who work here (账号), the keys of other systems (接口密钥), and the audit log (审计日志).

-- `epoch` grows with every new password, role or lock: sessions begun under an older one are over.
create table account (
  login varchar(40) primary key,
  revision integer not null,
  name varchar(40) not null,
  department varchar(100) not null,
  roles varchar(200) not null,
  secret varchar(300) not null,
  one_time integer not null,
  locked integer not null,
  epoch integer not null,
  made_at varchar(40) not null,
  secret_at varchar(40) not null,
  last_in varchar(40)
);

-- A key is shown once and kept as its hash only.
create table api_key (
  id varchar(16) primary key,
  name varchar(100) not null,
  scopes varchar(400) not null,
  secret_hash varchar(64) not null unique,
  per_minute integer not null,
  made_at varchar(40) not null,
  made_by varchar(40) not null,
  revoked_at varchar(40),
  last_used varchar(40)
);

-- Append-only (triggers refuse anything else). Each line's hash is over its own words and the hash of the line before,
-- so that a changed, removed or inserted line breaks the chain.
create table audit_line (
  number bigint primary key,
  at varchar(40) not null,
  who varchar(40) not null,
  name varchar(100) not null,
  origin varchar(100) not null,
  deed varchar(100) not null,
  target varchar(300) not null,
  was text not null,
  became text not null,
  previous varchar(64) not null,
  hash varchar(64) not null unique
);
create index audit_line_by_who on audit_line (who);
create index audit_line_by_deed on audit_line (deed);
create index audit_line_by_at on audit_line (at);
