import { z } from 'zod';

/**
 * The page's policy forbids making code from text, which Zod would try for
 * speed. Imported before every module that makes a schema.
 */
z.config({ jitless: true });
