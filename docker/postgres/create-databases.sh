#!/bin/sh
# Run by the Postgres image on an empty data folder: six databases, one login role each, and nobody else may connect.
set -eu

create() {
  # The password is passed as a variable and quoted by psql, never pasted into the statement.
  psql --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$2" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create ciam_kratos "$CIAM_KRATOS_DATABASE_PASSWORD"
create ciam_hydra "$CIAM_HYDRA_DATABASE_PASSWORD"
create ciam_olympus "$CIAM_OLYMPUS_DATABASE_PASSWORD"
create iam_kratos "$IAM_KRATOS_DATABASE_PASSWORD"
create iam_hydra "$IAM_HYDRA_DATABASE_PASSWORD"
create iam_olympus "$IAM_OLYMPUS_DATABASE_PASSWORD"
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --command "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC"
