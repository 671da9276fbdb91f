-- What leaders follow gains up with: criteria for the split, the weight of gains without a price, who measures how
-- often, limits made anew, attachments and links, and saved views of the register.

ALTER TABLE municipality ADD COLUMN split_criteria {text} NOT NULL DEFAULT '';
ALTER TABLE gain ADD COLUMN significance {text}
    CONSTRAINT gain_significance_check CHECK (significance IN ('small', 'medium', 'large'));
ALTER TABLE gain ADD COLUMN extent {text}
    CONSTRAINT gain_extent_check CHECK (extent IN ('small', 'medium', 'large'));
ALTER TABLE indicator ADD COLUMN measured_by {text} NOT NULL DEFAULT '';
ALTER TABLE indicator ADD COLUMN measured_every {text}
    CONSTRAINT indicator_measured_every_check CHECK (measured_every IN ('day', 'week', 'month', 'quarter', 'year'));

CREATE TABLE indicator_rebase (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT indicator_rebase_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT indicator_rebase_version_check CHECK (version >= 1),
    indicator_id {text} NOT NULL CONSTRAINT indicator_rebase_indicator_id_fk REFERENCES indicator (id),
    rebased_from {text} NOT NULL CONSTRAINT indicator_rebase_rebased_from_check CHECK (length(rebased_from) = 10),
    reason {text} NOT NULL CONSTRAINT indicator_rebase_reason_check CHECK (length(reason) > 0),
    decided_by {text} NOT NULL
){table};
CREATE UNIQUE INDEX indicator_rebase_day_unique ON indicator_rebase (indicator_id, rebased_from);

CREATE TABLE gain_attachment (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT gain_attachment_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT gain_attachment_version_check CHECK (version >= 1),
    gain_id {text} NOT NULL CONSTRAINT gain_attachment_gain_id_fk REFERENCES gain (id),
    kind {text} NOT NULL CONSTRAINT gain_attachment_kind_check CHECK (kind IN ('file', 'link')),
    name {text} NOT NULL CONSTRAINT gain_attachment_name_check CHECK (length(name) > 0),
    address {text} NOT NULL,
    byte_size {bigint} NOT NULL CONSTRAINT gain_attachment_byte_size_check CHECK (byte_size >= 0),
    added_on {text} NOT NULL CONSTRAINT gain_attachment_added_on_check CHECK (length(added_on) = 10)
){table};
CREATE INDEX gain_attachment_gain_id_index ON gain_attachment (gain_id);

CREATE TABLE attachment_content (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT attachment_content_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT attachment_content_version_check CHECK (version >= 1),
    attachment_id {text} NOT NULL CONSTRAINT attachment_content_attachment_id_fk REFERENCES gain_attachment (id),
    sha256 {text} NOT NULL CONSTRAINT attachment_content_sha256_check CHECK (length(sha256) = 64),
    base64 {text} NOT NULL
){table};
CREATE INDEX attachment_content_attachment_id_index ON attachment_content (attachment_id);

CREATE TABLE saved_view (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT saved_view_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT saved_view_version_check CHECK (version >= 1),
    page {text} NOT NULL CONSTRAINT saved_view_page_check CHECK (length(page) > 0),
    name {text} NOT NULL CONSTRAINT saved_view_name_check CHECK (length(name) > 0),
    definition {text} NOT NULL
){table};
CREATE UNIQUE INDEX saved_view_name_unique ON saved_view (page, name);
