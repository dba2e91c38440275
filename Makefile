# Every target is a command of ./run: `make demo`, `make test` ... (`make demo PAPERS=folder` works too).
.DEFAULT_GOAL := help
COMMANDS := demo test test-all lint quality quality-real ablation bench peers bulk-cluster-test help

.PHONY: $(COMMANDS)
$(COMMANDS):
	@./run $@
