-- Anonymous estimates from participants and readings of the stopwatch, each of one step or one challenge.

CREATE TABLE time_reading (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT time_reading_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT time_reading_version_check CHECK (version >= 1),
    step_id {text} CONSTRAINT time_reading_step_id_fk REFERENCES value_stream_step (id),
    challenge_id {text} CONSTRAINT time_reading_challenge_id_fk REFERENCES value_stream_challenge (id),
    unit_id {text} NOT NULL CONSTRAINT time_reading_unit_id_fk REFERENCES unit (id),
    position {bigint} NOT NULL,
    source {text} NOT NULL CONSTRAINT time_reading_source_check
        CHECK (source IN ('estimate', 'stopwatch')),
    minutes_low {bigint} NOT NULL CONSTRAINT time_reading_minutes_low_check CHECK (minutes_low >= 0),
    minutes_likely {bigint} NOT NULL CONSTRAINT time_reading_minutes_likely_check CHECK (minutes_likely >= minutes_low),
    minutes_high {bigint} NOT NULL CONSTRAINT time_reading_minutes_high_check CHECK (minutes_high >= minutes_likely),
    read_on {text} NOT NULL CONSTRAINT time_reading_read_on_check CHECK (length(read_on) = 10),
    CONSTRAINT time_reading_line_check CHECK ((step_id IS NULL) <> (challenge_id IS NULL))
){table};
CREATE INDEX time_reading_step_id_index ON time_reading (step_id) WHERE step_id IS NOT NULL;
CREATE INDEX time_reading_challenge_id_index ON time_reading (challenge_id) WHERE challenge_id IS NOT NULL;
CREATE INDEX time_reading_unit_id_index ON time_reading (unit_id);
