-- What a workshop asks for besides steps and challenges: takt, the fragmentation check and proposals on steps.

ALTER TABLE municipality ADD COLUMN fragmented_below {bigint} NOT NULL DEFAULT 60000000
    CONSTRAINT municipality_fragmented_below_check CHECK (fragmented_below >= 0);
ALTER TABLE value_stream_analysis ADD COLUMN available_hours {bigint}
    CONSTRAINT value_stream_analysis_available_hours_check CHECK (available_hours > 0);
ALTER TABLE value_stream_analysis ADD COLUMN employees {bigint}
    CONSTRAINT value_stream_analysis_employees_check CHECK (employees > 0);
ALTER TABLE value_stream_step ADD COLUMN idea {text} NOT NULL DEFAULT '';
