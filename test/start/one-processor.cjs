// Lets a program believe that there is one processor, for second-thread.test.ts.
'use strict';
require('node:os').availableParallelism = () => 1;
