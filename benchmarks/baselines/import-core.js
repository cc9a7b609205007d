// The least that an action with an input does.
import * as core from '@actions/core';

core.getInput('common-name');
